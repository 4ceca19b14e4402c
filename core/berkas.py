"""Where the files that ship with the program lie, in a checkout and in a frozen build."""

from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent / "resources"


def resource(*parts: str) -> Path:
    """Path of a shipped file, for example `resource("rules", "akun.toml")`."""
    return RESOURCES.joinpath(*parts)
