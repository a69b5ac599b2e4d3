"""Watching sees every change, survives folders that go away, and waits for a burst to end."""

import itertools
import shutil
import threading
import time
from pathlib import Path

from briefgen.live.watch import take_snapshot, wait_for_change


def test_a_changed_added_or_removed_file_is_seen(tmp_path: Path) -> None:
    (tmp_path / "briefs").mkdir()
    file = tmp_path / "briefs" / "skerry.md"
    seen = [take_snapshot([tmp_path])]
    file.write_text("one")
    seen.append(take_snapshot([tmp_path]))
    file.write_text("three")
    seen.append(take_snapshot([tmp_path]))
    file.unlink()
    seen.append(take_snapshot([tmp_path]))
    assert all(a != b for a, b in itertools.pairwise(seen))
    assert seen[0] == seen[-1]


def test_a_deleted_folder_and_a_missing_file_are_nothing_special(tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    (content / "a.md").write_text("a")
    places = [content, tmp_path / "briefgen.toml"]
    before = take_snapshot(places)
    shutil.rmtree(content)
    assert take_snapshot(places) == {}
    content.mkdir()
    (content / "a.md").write_text("a")
    assert take_snapshot(places).keys() == before.keys()


def test_hidden_files_and_an_editors_spare_copies_do_not_count(tmp_path: Path) -> None:
    (tmp_path / ".a.md.swp").write_text("x")
    (tmp_path / "a.md~").write_text("x")
    assert take_snapshot([tmp_path]) == {}


def test_a_burst_of_changes_is_reported_once_it_is_over(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("0")
    before = take_snapshot([tmp_path])

    def burst() -> None:
        for n in range(20):
            file.write_text("x" * n)
            time.sleep(0.005)

    writer = threading.Thread(target=burst)
    writer.start()
    seen = wait_for_change([tmp_path], before)
    writer.join()
    assert seen != before
    assert seen == take_snapshot([tmp_path])
