"""SIKU: without arguments the window, with arguments the commands."""

import gc
import sys


def main(argv: list[str]) -> int:
    if not argv or argv[0] in ("--db", "--contoh") or argv[0].startswith("--db="):
        from gui.display import can_open_display

        if can_open_display():
            gc.disable()  # until the first paint: collecting amid imports only takes time
            from gui.app import run

            return run(argv)
        from core.commands import run_without_window

        return run_without_window()
    from core.commands import main as run_command

    return run_command(argv)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
