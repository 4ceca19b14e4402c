"""Whether a window can be opened here; asked before Qt, which would end the process."""

import os
import sys
from importlib.util import find_spec
from pathlib import Path

_SCREENLESS = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")


def can_open_display() -> bool:
    """Windows and macOS always have one; on Linux somebody must listen and Qt's door must open."""
    if sys.platform in ("win32", "darwin"):
        return True
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if platform in _SCREENLESS:
        return True
    return (_wayland_listens() and _loads("libqwayland*.so")) or (
        _x_listens(os.environ.get("DISPLAY", "")) and _loads("libqxcb.so")
    )


def _wayland_listens() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY", "")
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    return bool(name) and _listens(str(Path(folder) / name))


def _x_listens(display: str) -> bool:
    host, colon, rest = display.rpartition(":")
    number = rest.partition(".")[0]
    if not colon or not number.isdecimal():
        return False
    if host in ("", "unix"):
        path = f"/tmp/.X11-unix/X{number}"  # noqa: S108 - where every X server listens
        return _listens(path) or _listens("\0" + path)
    return _listens((host, 6000 + int(number)))


def _listens(address: str | tuple[str, int]) -> bool:
    import socket

    family = socket.AF_UNIX if isinstance(address, str) else socket.AF_INET
    try:
        with socket.socket(family, socket.SOCK_STREAM) as door:
            door.settimeout(1)
            door.connect(address)
    except OSError:
        return False
    return True


def _loads(plugin: str) -> bool:
    """Whether Qt's plugin for this kind of screen finds the system libraries that it needs."""
    import ctypes

    spec = find_spec("PySide6")
    home = Path(spec.origin).parent if spec is not None and spec.origin else Path()
    for file in home.glob(f"**/platforms/{plugin}"):
        try:
            ctypes.CDLL(str(file))
        except OSError:
            continue
        return True
    return False
