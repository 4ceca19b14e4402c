"""Whether a window can be opened here; asked before Qt, which would end the process."""

import os
import socket
import sys
from pathlib import Path

_SCREENLESS = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")


def can_open_display() -> bool:
    """Windows and macOS always have one; on Linux somebody must be listening."""
    if sys.platform in ("win32", "darwin"):
        return True
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if platform in _SCREENLESS:
        return True
    return _wayland_answers() or _x_answers(os.environ.get("DISPLAY", ""))


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY", "")
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    return bool(name and folder) and _listens(socket.AF_UNIX, str(Path(folder) / name))


def _x_answers(display: str) -> bool:
    host, colon, rest = display.rpartition(":")
    number = rest.partition(".")[0]
    if not colon or not number.isdecimal():
        return False
    if host in ("", "unix"):
        path = f"/tmp/.X11-unix/X{number}"  # noqa: S108 - where every X server listens
        return _listens(socket.AF_UNIX, path) or _listens(socket.AF_UNIX, "\0" + path)
    return _listens(socket.AF_INET, (host, 6000 + int(number)))


def _listens(family: socket.AddressFamily, address: str | tuple[str, int]) -> bool:
    try:
        with socket.socket(family, socket.SOCK_STREAM) as door:
            door.settimeout(1)
            door.connect(address)
    except OSError:
        return False
    return True
