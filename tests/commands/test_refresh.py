"""A second ingest: the machine may improve what nobody touched, and no word of an editor is lost."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.commands import refreshing
from briefgen.commands.check import check
from briefgen.commands.ingest import ingest
from briefgen.config import Config, read_config
from tests.commands.test_ingest import ARTICLE

NEWS = ARTICLE.replace(
    "Engineers at the mainland", "A second cable was laid in March 2031. Engineers at the mainland"
).replace("saved 41,000 litres of fuel", "saved 43,000 litres of fuel")


@pytest.fixture
def project(tmp_path: Path) -> Config:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "skerry.txt").write_text(ARTICLE)
    config = read_config(tmp_path)
    ingest(config, (), None)
    return config


def brief(project: Config) -> Path:
    return project.content / "briefs" / "okafor-2031.md"


def baseline(project: Config) -> Path:
    return project.content / ".baseline" / "okafor-2031.json"


def edit(project: Config, change: Callable[[str], str]) -> str:
    text = change(brief(project).read_text())
    brief(project).write_text(text)
    return text


def cut_claim(text: str, words: str) -> str:
    """A brief without the claim that says some words."""
    head, rest = text.split("\nclaims:\n")
    claims, tail = rest.split("\n\nfigures:") if "\n\nfigures:" in rest else rest.split("\n---\n", 1)
    mark = "\n\nfigures:" if "\n\nfigures:" in rest else "\n---\n"
    kept = [claim for claim in claims.split("\n\n") if words not in claim]
    return f"{head}\nclaims:\n" + "\n\n".join(kept) + mark + tail


def claim_with(text: str, words: str) -> str:
    return next(part for part in text.split("\n\n") if words in part and "- id: c" in part)


def change_article(project: Config) -> tuple[list[str], list[str]]:
    (project.seeds / "skerry.txt").write_text(NEWS)
    return run(project)


def run(project: Config, **options: bool) -> tuple[list[str], list[str]]:
    report = ingest(project, (), None, **options)
    return list(report.done), [f"{d.severity}: {d.code}: {d.message}" for d in report.found]


def test_a_second_run_changes_nothing(project: Config) -> None:
    before = brief(project).read_bytes(), baseline(project).read_bytes()
    done, found = run(project)
    assert (brief(project).read_bytes(), baseline(project).read_bytes()) == before
    assert (done, found) == (["seeds/skerry.txt: content/briefs/okafor-2031.md is up to date"], [])


def test_a_baseline_holds_no_word_of_the_article(project: Config) -> None:
    text = baseline(project).read_text()
    assert not any(word in text for word in ("Skerry", "diesel", "nights", "cooperative", "Okafor"))


def test_an_edited_title_stays_when_the_article_changes(project: Config) -> None:
    edit(project, lambda t: t.replace("title: Nine nights without diesel", "title: Mine  # by hand", 1))
    change_article(project)
    assert "title: Mine  # by hand\n" in brief(project).read_text()


def test_what_nobody_touched_is_renewed_when_the_article_changes(project: Config) -> None:
    done, _ = change_article(project)
    text = brief(project).read_text()
    assert "43,000" in text
    assert "41,000" not in text
    assert "has changed since" in done[0]
    assert check(project).errors == ()


def test_a_changed_quote_is_shown_with_old_and_new_words(project: Config) -> None:
    _, found = change_article(project)
    changed = [line for line in found if "quote-changed" in line]
    assert changed
    assert all("41,000" in line for line in changed)


def test_ids_stay_when_a_sentence_comes_in_between(project: Config) -> None:
    before = claim_with(brief(project).read_text(), "slack water").split("\n")[0]
    change_article(project)
    text = brief(project).read_text()
    assert claim_with(text, "slack water").split("\n")[0] == before
    new = claim_with(text, "A second cable")
    assert text.index("saved 43,000") < text.index(new) < text.index("slack water would")


def test_a_deleted_claim_stays_deleted(project: Config) -> None:
    edit(project, lambda t: cut_claim(t, "slack water"))
    change_article(project)
    assert "slack water" not in brief(project).read_text().split("\n---\n")[0].split("claims:")[1]


def test_a_claim_of_the_editors_own_stays(project: Config) -> None:
    own = "\nclaims:\n  - id: c99\n    text: Mine.\n    quote: nobody was cold\n    at: p1.s2\n\n"
    edit(project, lambda t: t.replace("\nclaims:\n", own, 1))
    change_article(project)
    assert own in brief(project).read_text()


def test_a_reworded_claim_stays_and_the_news_is_shown(project: Config) -> None:
    text = brief(project).read_text()
    old = next(line for line in text.split("\n") if line.startswith("    text:") and "41,000" in line)
    edit(project, lambda t: t.replace(old, "    text: They count forty-one thousand litres.", 1))
    _, found = change_article(project)
    assert "    text: They count forty-one thousand litres.\n" in brief(project).read_text()
    assert any(line.startswith("note: held-back") and "43,000" in line for line in found)
    assert not any("held-back" in line for line in run(project)[1])


def test_a_dry_run_shows_the_difference_and_writes_nothing(project: Config) -> None:
    before = brief(project).read_bytes(), baseline(project).read_bytes()
    (project.seeds / "skerry.txt").write_text(NEWS)
    done, _ = run(project, dry_run=True)
    assert (brief(project).read_bytes(), baseline(project).read_bytes()) == before
    assert any(line.startswith("+") and "43,000" in line for line in done)


def test_without_a_baseline_the_brief_is_left_alone_and_the_news_is_named(project: Config) -> None:
    baseline(project).unlink()
    text = edit(project, lambda t: cut_claim(t, "slack water"))
    done, found = run(project)
    assert brief(project).read_text() == text
    assert "no baseline" in done[0]
    assert any(line.startswith("note: held-back: the machine finds 1 claim more") for line in found)


def test_a_broken_baseline_is_not_called_a_missing_one(project: Config) -> None:
    baseline(project).write_text("{")
    done, found = run(project)
    assert "has no baseline that can be read, so it is left alone" in done[0]
    assert any("bad-baseline" in line for line in found)


def test_an_emptied_brief_whose_article_changed_gets_no_second_draft(project: Config) -> None:
    brief(project).write_text("")
    _, found = change_article(project)
    assert any("brief-has-faults: the brief cannot be read, so it is left alone" in line for line in found)
    assert [path.name for path in (project.content / "briefs").iterdir()] == ["okafor-2031.md"]
    assert brief(project).read_text() == ""


def test_a_brief_with_a_fault_is_left_alone(project: Config) -> None:
    text = edit(project, lambda t: t.replace("status: draft", "status: finished"))
    _, found = change_article(project)
    assert brief(project).read_text() == text
    assert found[-1].startswith("error: brief-has-faults: the brief has 1 fault,")


def test_a_deleted_brief_stays_deleted(project: Config) -> None:
    brief(project).unlink()
    done, _ = run(project)
    assert not brief(project).exists()
    assert done == ["seeds/skerry.txt: its brief content/briefs/okafor-2031.md was deleted, and stays so"]


def test_a_brief_that_changes_meanwhile_is_left_alone(project: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    (project.seeds / "skerry.txt").write_text(NEWS)
    real = refreshing.refresh

    def slow(*args: object) -> object:
        edit(project, lambda t: t + "\nA last word.\n")
        return real(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(refreshing, "refresh", slow)
    _, found = run(project)
    assert brief(project).read_text().endswith("A last word.\n")
    assert any("changed-meanwhile" in line for line in found)


class Stopped(BaseException):
    """The power goes."""


@pytest.mark.parametrize("writes", range(4))
def test_stopped_anywhere_the_next_run_ends_the_work(
    project: Config, writes: int, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = tmp_path_factory.mktemp("undisturbed")
    (other / "seeds").mkdir()
    (other / "seeds" / "skerry.txt").write_text(ARTICLE)
    undisturbed = read_config(other)
    ingest(undisturbed, (), None)
    change_article(undisturbed)

    (project.seeds / "skerry.txt").write_text(NEWS)
    real, left = refreshing.replace_file, [writes]

    def write(path: Path, data: bytes) -> bool:
        if not left[0]:
            raise Stopped
        left[0] -= 1
        return real(path, data)

    monkeypatch.setattr(refreshing, "replace_file", write)
    if writes < 3:
        with pytest.raises(Stopped):
            run(project)
    monkeypatch.setattr(refreshing, "replace_file", real)
    run(project)
    assert brief(project).read_text() == brief(undisturbed).read_text()
    assert baseline(project).read_text() == baseline(undisturbed).read_text()


def test_a_deletion_is_remembered_where_the_article_has_moved(project: Config) -> None:
    edit(project, lambda t: cut_claim(t, "slack water"))
    (project.seeds / "skerry.txt").write_text(
        ARTICLE.replace("14 May 2031", "14 May 2031\n\nA new first paragraph " * 3)
    )
    run(project)
    before = brief(project).read_bytes()
    done, _ = run(project)
    assert brief(project).read_bytes() == before
    assert "up to date" in done[0]
    assert "slack water" not in before.decode().split("\n---\n")[0].split("claims:")[1]


def test_another_article_under_the_same_name_leaves_the_brief_alone(project: Config) -> None:
    before = brief(project).read_bytes(), baseline(project).read_bytes()
    other = (
        "Geese over Marra\n\nBy Ida Lind\n\n"
        + "Two hundred geese crossed the sound on Sunday and nobody fed them. " * 9
    )
    (project.seeds / "skerry.txt").write_text(other)
    _, found = run(project)
    assert [line for line in found if line.startswith("error: other-article")]
    assert (brief(project).read_bytes(), baseline(project).read_bytes()) == before


def test_a_merge_that_would_lose_a_word_is_never_written(project: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    edit(project, lambda t: t.replace("title: Nine nights without diesel", "title: Mine", 1))
    before = brief(project).read_bytes(), baseline(project).read_bytes()
    real = refreshing.refresh

    def careless(*args: object) -> object:
        fresh = real(*args)  # type: ignore[arg-type]
        return fresh._replace(text=fresh.text.replace("title: Mine", "title: Yours"))

    monkeypatch.setattr(refreshing, "refresh", careless)
    _, found = change_article(project)
    assert any(line.startswith("error: merge-refused") for line in found)
    assert (brief(project).read_bytes(), baseline(project).read_bytes()) == before


def test_a_deleted_claim_stays_deleted_where_a_word_of_it_changes(project: Config) -> None:
    edit(project, lambda t: cut_claim(t, "saved 41,000"))
    change_article(project)
    assert "The cooperative says" not in brief(project).read_text()
    assert "A second cable" in brief(project).read_text()


def test_a_reworded_claim_follows_its_quote(project: Config) -> None:
    text = brief(project).read_text()
    old = next(line for line in text.split("\n") if line.startswith("    text:") and "41,000" in line)
    edit(project, lambda t: t.replace(old, "    text: They count forty-one thousand litres.", 1))
    (project.seeds / "skerry.txt").write_text(ARTICLE.replace("of fuel. Engineers", "of heating oil! Engineers"))
    run(project)
    after = brief(project).read_text()
    quote = "    quote: The cooperative says that … litres of heating oil!\n"
    assert f"    text: They count forty-one thousand litres.\n{quote}" in after
    assert "quote-not-found" not in [d.code for d in check(project).found]


@pytest.mark.parametrize("status", ["draft", "reviewed", "published"])
def test_what_comes_into_a_reviewed_brief_is_named(project: Config, status: str) -> None:
    edit(project, lambda t: t.replace("status: draft", f"status: {status}"))
    _, found = change_article(project)
    news = [line for line in found if "new-in-reviewed" in line]
    assert len(news) == (status != "draft")
    assert all(f"came into this brief, which is {status}: c8" in line for line in news)
    assert not any("new-in-reviewed" in line for line in run(project)[1])


@pytest.mark.parametrize("data", [b"", b"---\ntitle: \xff\nfile: skerry.txt\n---\n", b"No fields, but skerry.txt\n"])
@pytest.mark.parametrize("news", [False, True])
def test_a_brief_that_cannot_be_read_was_not_deleted(project: Config, data: bytes, news: bool) -> None:
    brief(project).write_bytes(data)
    _, found = change_article(project) if news else run(project)
    assert brief(project).read_bytes() == data
    if data or not news:
        assert found[-1] == "error: brief-has-faults: the brief cannot be read, so it is left alone"
        assert [p.name for p in brief(project).parent.iterdir()] == ["okafor-2031.md"]


def test_words_that_stand_twice_in_a_changed_article_are_told_apart_by_their_label(project: Config) -> None:
    again = ARTICLE.replace("nobody was cold.", "nobody was cold. It plans another turbine by 2033.")
    (project.seeds / "skerry.txt").write_text(again)
    _, found = run(project)
    assert not any("quote-ambiguous" in line for line in found)


def test_without_a_baseline_a_changed_article_is_looked_through_all_the_same(project: Config) -> None:
    baseline(project).unlink()
    before = brief(project).read_text()
    done, found = change_article(project)
    assert brief(project).read_text() == before
    assert "quotes: " in done[0]
    assert "has no baseline, so it is left alone; once its quotes hold, write sha256: " in done[1]
    assert any(line.startswith("warning: quote-changed") and "41,000" in line for line in found)
