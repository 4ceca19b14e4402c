"""Whether a screen can be opened is known before Qt, which would end the process."""

import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from gui import display

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux can lack a screen")


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A PC without a word about screens."""
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR"):
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


@pytest.fixture
def compositor(tmp_path: Path) -> Iterator[Path]:
    """A socket that somebody listens on."""
    path = tmp_path / "wayland-7"
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as door:
        door.bind(str(path))
        door.listen()
        yield path


def test_without_a_word_about_screens_there_is_none(bare: pytest.MonkeyPatch) -> None:
    del bare

    assert not display.can_open_display()


@pytest.mark.parametrize("name", ["offscreen", "offscreen:fontconfig", "minimal", "vnc:size=1x1"])
def test_a_screenless_platform_always_opens(bare: pytest.MonkeyPatch, name: str) -> None:
    bare.setenv("QT_QPA_PLATFORM", name)

    assert display.can_open_display()


@pytest.mark.parametrize("name", [":997", "unix:997", "127.0.0.1:997", "tanpa-nomor", ":x"])
def test_a_display_where_nobody_listens_is_none(bare: pytest.MonkeyPatch, name: str) -> None:
    bare.setenv("DISPLAY", name)

    assert not display.can_open_display()


def test_a_compositor_that_listens_is_a_screen_when_qt_can_speak_to_it(
    bare: pytest.MonkeyPatch, compositor: Path
) -> None:
    bare.setenv("WAYLAND_DISPLAY", compositor.name)
    bare.setenv("XDG_RUNTIME_DIR", str(compositor.parent))
    bare.setattr(display, "_loads", lambda plugin: plugin == "libqwayland*.so")

    assert display.can_open_display()


def test_a_screen_is_of_no_use_when_qt_s_own_plugin_lacks_its_libraries(
    bare: pytest.MonkeyPatch, compositor: Path
) -> None:
    bare.setenv("WAYLAND_DISPLAY", str(compositor))
    bare.setattr(display, "_loads", lambda _plugin: False)

    assert not display.can_open_display()


def test_a_plugin_that_is_there_and_sound_loads() -> None:
    assert display._loads("libqoffscreen.so")  # noqa: SLF001 - the system's loader itself is the claim
    assert not display._loads("tidak-ada.so")  # noqa: SLF001
