"""Build the one-folder program and run it without a screen, by hand.

python tests/frozen/run_frozen.py [--as-built]

The window opens on a fresh sample office and is closed by the system's request; `nilai`, `iku` and
papers made with every library must say what the program from source says.
"""

import argparse
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import zipfile
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "dist" / "SIKU"
SUFFIX = ".exe" if sys.platform == "win32" else ""
WINDOW, TERMINAL = FOLDER / f"SIKU{SUFFIX}", FOLDER / f"siku-perintah{SUFFIX}"
CASE = ROOT / "tests" / "rules" / "contoh" / "ksp.json"
PATIENCE = 60
# set, with figures, in words, put together from other files, for Word
PAPERS = (
    ("lampiran-iku --capaian", ".pdf"),
    ("perjanjian-kinerja", ".pdf"),
    ("lkjip", ".pdf"),
    ("berita-acara --mode draf --koperasi {koperasi}", ".pdf"),
    ("bukti-iku --iku koperasi_sehat", ".pdf"),
    ("lkjip", ".docx"),
)
EXAMINED = "SELECT MIN(koperasi_id) FROM pemeriksaan WHERE tahun_buku = 2024"


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--as-built", action="store_true", help="do not build anew")
    if not options.parse_args().as_built:
        _build()
    with tempfile.TemporaryDirectory(prefix="siku-beku-") as name:
        home = Path(name)
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "SIKU_SETELAN": str(home / "setelan"),
            "XDG_DATA_HOME": str(home / "data"),
            "LOCALAPPDATA": str(home / "data"),
        }
        _open_and_close(home, environment)
        _score(environment)
        _print(home, environment)
    size = sum(
        path.stat().st_size
        for path in FOLDER.rglob("*")
        if path.is_file() and not path.is_symlink()
    )
    _tell(f"folder: {size / 1e6:.0f} MB")
    return 0


def _build() -> None:
    began = time.perf_counter()
    subprocess.run(
        [
            sys.executable,
            "-m",
            "PyInstaller",
            "--noconfirm",
            "--log-level",
            "ERROR",
            "pyinstaller.spec",
        ],
        cwd=ROOT,
        check=True,
    )
    _tell(f"built in {time.perf_counter() - began:.0f} s")


def _open_and_close(home: Path, environment: dict[str, str]) -> None:
    """Start with --contoh, wait until the office stands, ask to end, look for the copy it makes."""
    began = time.perf_counter()
    process = subprocess.Popen([WINDOW, "--contoh"], env=environment, stderr=subprocess.PIPE)
    office = _wait_for(home, process)
    _tell(f"window open on the sample office after {time.perf_counter() - began:.1f} s")
    if sys.platform == "win32":
        taskkill = shutil.which("taskkill") or "taskkill"
        subprocess.run([taskkill, "/PID", str(process.pid)], check=True)
    else:
        process.send_signal(signal.SIGTERM)
    _, complaint = process.communicate(timeout=PATIENCE)
    copies = list((office.parent / f"salinan-{office.stem}").glob("*.db"))
    assert process.returncode == 0, complaint.decode()
    assert b"Traceback" not in complaint, complaint.decode()
    assert len(copies) == 1, "closing made no checked copy"
    _tell(f"window closed, checked copy made: {copies[0].name}")


def _wait_for(home: Path, process: "subprocess.Popen[bytes]") -> Path:
    """The sample office, once its file is whole and the window reads it."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        for found in home.rglob("kantor-contoh.db"):
            if found.stat().st_size > 10_000_000 and found.with_name(found.name + "-shm").exists():
                time.sleep(2)  # the window is a program of its own: nothing tells us more
                return found
        time.sleep(0.1)
    process.kill()
    raise AssertionError(f"no sample office; the window said: {process.communicate()[1].decode()}")


def _score(environment: dict[str, str]) -> None:
    argv = ["nilai", "juknis-15-2021-ksp", str(CASE)]
    began = time.perf_counter()
    frozen = _output([str(TERMINAL), *argv], environment)
    took = time.perf_counter() - began
    assert frozen == _output([sys.executable, str(ROOT / "main.py"), *argv], environment)
    _tell(f"nilai: same result as from source, {took:.2f} s")


def _print(home: Path, environment: dict[str, str]) -> None:
    office, twin = home / "kantor.db", home / "sumber.db"
    _output([str(TERMINAL), "contoh", str(office)], environment)
    shutil.copyfile(office, twin)
    year = ["--tahun", "2025"]
    iku = ["iku", *year, "--json", "--db"]
    source = [sys.executable, str(ROOT / "main.py")]
    told = _output([*source, *iku, str(twin)], environment)
    assert _output([str(TERMINAL), *iku, str(office)], environment) == told
    with closing(sqlite3.connect(office)) as db:
        koperasi = db.execute(EXAMINED).fetchone()[0]
    for paper, suffix in PAPERS:
        argv = ["cetak", *paper.format(koperasi=koperasi).split(), *year]
        target, again = (home / f"{name}{suffix}" for name in ("beku", "sumber"))
        began = time.perf_counter()
        _output([str(TERMINAL), *argv, "--db", str(office), "--keluar", str(target)], environment)
        took = time.perf_counter() - began
        _output([*source, *argv, "--db", str(twin), "--keluar", str(again)], environment)
        assert _content(target) == _content(again), f"the frozen program prints another {paper}"
        _tell(f"cetak {paper} ({suffix}): same as from source, {took:.2f} s")


def _content(path: Path) -> object:
    """The bytes of a PDF; of a Word file its parts, without the times of the container."""
    if path.suffix == ".pdf":
        assert path.read_bytes()[:5] == b"%PDF-"
        return path.read_bytes()
    with zipfile.ZipFile(path) as parts:
        return {name: parts.read(name) for name in parts.namelist() if "core.xml" not in name}


def _output(argv: list[str], environment: dict[str, str]) -> str:
    done = subprocess.run(
        argv, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def _tell(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
