"""The office's say about pedoman: its versions over the shipped ones, and what was matched."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

import pytest
import tomli_w

from core.errors import RuleFileError
from core.rules.kecocokan import BELUM, matching, matching_by_hash
from core.rules.pedoman import Pedoman, StatusPedoman
from core.rules.pedoman_kantor import Pencocokan, VersiPedoman, overlay, read_version
from core.rules.read_pedoman import read_isi
from core.rules.schema import Lawbook
from core.rules.sidik_isi import KEPALA, sidik_isi
from core.rules.sunting_pedoman import expand, fold
from core.rules.tulis_pedoman import Isi, isi_of

ID = "perdep-06-2016"
SAAT = datetime(2026, 11, 24, 9, 0)


def _isi(lawbook: Lawbook) -> Isi:
    return isi_of(lawbook.pedoman[ID])


def _version(lawbook: Lawbook, isi: Isi, pedoman_id: str = ID) -> VersiPedoman:
    text = tomli_w.dumps(isi)
    sidik = read_isi(isi, name=f"{pedoman_id}.toml", bagan=lawbook.bagan).hash
    return VersiPedoman(pedoman_id, 1, text, sidik, "", "CONTOH", SAAT, "CONTOH Petugas")


def _read(lawbook: Lawbook, isi: Isi) -> Pedoman:
    return read_isi(isi, name=f"{isi['id']}.toml", bagan=lawbook.bagan)


def _match(pedoman: Pedoman, komponen: str = KEPALA) -> Pencocokan:
    parts = sidik_isi(pedoman)
    isi = dict(parts) if komponen == KEPALA else {komponen: parts[komponen]}
    return Pencocokan(pedoman.id, pedoman.hash, komponen, date(2026, 1, 2), "CONTOH", "21", isi=isi)


def test_a_version_of_the_office_stands_over_the_shipped_one(lawbook: Lawbook) -> None:
    isi = {**_isi(lawbook), "judul": "CONTOH diperbaiki"}
    own = {**_isi(lawbook), "id": "contoh-sendiri", "judul": "CONTOH sendiri"}

    law, findings = overlay(
        lawbook, [_version(lawbook, isi), _version(lawbook, own, "contoh-sendiri")]
    )

    assert findings == ()
    assert law.pedoman[ID].judul == "CONTOH diperbaiki"
    assert law.pedoman["contoh-sendiri"].judul == "CONTOH sendiri"
    assert len(law.pedoman) == len(lawbook.pedoman) + 1
    assert lawbook.pedoman[ID].judul != "CONTOH diperbaiki"


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda _text: "bukan = [toml", "bukan TOML yang sah"),
        (lambda text: "warna = 1\n" + text, "kunci tidak dikenal: warna"),
        (lambda text: text.replace("CONTOH", "CURANG"), "diubah di luar SIKU"),
        (lambda _text: "x = " + "[" * 3000, "bukan TOML yang sah"),
        (lambda _text: "x = " + "9" * 5000, "bukan TOML yang sah"),
    ],
    ids=["nonsense", "newer", "altered", "nested", "digits"],
)
def test_a_damaged_version_is_left_out_with_the_way_out(
    lawbook: Lawbook, spoil: Callable[[str], str], said: str
) -> None:
    sound = _version(lawbook, {**_isi(lawbook), "judul": "CONTOH"})
    damaged = replace(sound, isi=spoil(sound.isi))

    law, (finding,) = overlay(lawbook, [damaged])

    assert law.pedoman[ID] == lawbook.pedoman[ID]
    assert finding.code == "pedoman.versi_rusak"
    assert said in finding.message
    assert "Pedoman dari pemasang dipakai sebagai gantinya." in finding.message
    assert "Pengaturan, Pedoman" in finding.message


def test_a_damaged_pedoman_of_the_office_itself_is_only_missing(lawbook: Lawbook) -> None:
    isi = {**_isi(lawbook), "id": "contoh-sendiri"}
    damaged = replace(_version(lawbook, isi, "contoh-sendiri"), isi="rusak")

    law, (finding,) = overlay(lawbook, [damaged])

    assert "contoh-sendiri" not in law.pedoman
    assert "Pedoman ini tidak dapat dipakai." in finding.message
    with pytest.raises(RuleFileError):
        read_version(damaged, lawbook.bagan)


def test_sums_of_the_office_need_not_agree_with_other_pedoman(lawbook: Lawbook) -> None:
    naskah = expand(_isi(lawbook))
    naskah["aspek"][0]["komponen"][0]["pembilang"]["akun"]["kas"] = 1

    law, findings = overlay(lawbook, [_version(lawbook, fold(naskah, lawbook.bagan))])

    assert findings == ()
    assert "kas" in law.pedoman[ID].accounts_used()


def test_notes_and_sources_do_not_undo_a_match_but_a_rule_does(lawbook: Lawbook) -> None:
    before = _read(lawbook, _isi(lawbook))
    noted, changed = expand(_isi(lawbook)), expand(_isi(lawbook))
    first = noted["aspek"][0]["komponen"][0]
    first["catatan"], first["keyakinan"], first["sumber"] = "CONTOH", "kuat", []
    first["nol_penyebut"]["alasan"] = "CONTOH alasan lain"
    changed["aspek"][0]["komponen"][0]["pita"]["batas"][1][0] = 25
    whole = [_match(before)]

    same = matching(_read(lawbook, fold(noted, lawbook.bagan)), whole)
    other = matching(_read(lawbook, fold(changed, lawbook.bagan)), whole)

    assert same.sudah
    assert same.pencocokan == whole[0]
    assert same.keterangan == ""
    assert (other.sudah, other.belum, other.keterangan) == (False, ("1.1",), BELUM)
    assert other.pencocokan is None
    assert other.komponen("1.2") == whole[0]
    assert other.belum_dicocokkan("1.1")
    assert not other.belum_dicocokkan("1.2")


def test_another_limit_of_a_predikat_undoes_the_head_alone(lawbook: Lawbook) -> None:
    before = _read(lawbook, _isi(lawbook))
    naskah = _isi(lawbook)
    naskah["predikat"] = [dict(each) for each in naskah["predikat"]]
    naskah["predikat"][0]["minimal"] = 81

    found = matching(_read(lawbook, naskah), [_match(before)])

    assert (found.sudah, found.belum) == (False, ())


def test_components_alone_leave_the_whole_open(lawbook: Lawbook) -> None:
    pedoman = lawbook.pedoman[ID]
    matches = [_match(pedoman, each.kode) for each in pedoman.komponen]

    found = matching(pedoman, matches)

    assert (found.sudah, found.belum, found.keterangan) == (False, (), BELUM)


def test_nothing_matched_leaves_everything_open(lawbook: Lawbook) -> None:
    found = matching(lawbook.pedoman[ID], [])

    assert len(found.belum) == len(lawbook.pedoman[ID].komponen)
    assert found.komponen("tidak ada") is None


def test_a_pedoman_shipped_word_for_word_needs_no_match(lawbook: Lawbook) -> None:
    verbatim = replace(lawbook.pedoman[ID], status=StatusPedoman.NASKAH, hash="lain")

    found = matching(verbatim, [])

    assert (found.sudah, found.belum, found.keterangan) == (True, (), "")
    assert found.pencocokan is None
    assert not found.belum_dicocokkan("1.1")


def test_a_version_that_is_gone_is_judged_by_its_hash(lawbook: Lawbook) -> None:
    pedoman = lawbook.pedoman[ID]
    one = _match(pedoman, "1.1")

    part = matching_by_hash(pedoman.hash, ["1.1", "1.2"], [one])
    whole = matching_by_hash(pedoman.hash, ["1.1", "1.2"], [one, _match(pedoman)])
    other = matching_by_hash("lain", ["1.1"], [one, _match(pedoman)])
    verbatim = matching_by_hash("lain", ["1.1"], [], naskah=True)

    assert (part.sudah, part.belum) == (False, ("1.2",))
    assert whole.sudah
    assert whole.komponen("1.1") == one
    assert other.belum == ("1.1",)
    assert verbatim.sudah
