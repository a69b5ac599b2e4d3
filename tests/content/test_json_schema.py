"""The JSON Schema of briefs takes what the reader takes, and refuses what it refuses."""

import re
from pathlib import Path

import jsonschema
import pytest
import yaml
from hypothesis import given

from briefgen.content.json_schema import make_schema
from briefgen.content.schema import BRIEF
from briefgen.content.write import write_brief
from briefgen.model.brief import Brief
from tests.content.briefs import briefs

OWN = sorted((Path(__file__).parents[2] / "content" / "briefs").glob("*.md"))
SCHEMA = make_schema()
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


class Words(yaml.SafeLoader):
    """YAML as editors read it: truth values and numbers, but dates are words."""


Words.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in rules if not tag.endswith((":timestamp", ":null", ":int", ":float"))]
    for letter, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Words.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), ["t", "f"])


def faults(text: str) -> list[str]:
    front = text.split("\n---\n")[0].removeprefix("---\n")
    return [e.message for e in VALIDATOR.iter_errors(yaml.load(front, Words))]


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(
    "path", sorted((Path(__file__).parents[2] / "content" / "briefs").glob("*.md")), ids=lambda p: p.stem
)
def test_our_own_briefs_fit_it(path: Path) -> None:
    assert faults(path.read_text()) == []


@pytest.mark.parametrize(
    "text",
    [
        "status: draft",
        "title: A\nstatus: finished",
        "title: A\nsumary: b",
        "title: A\nclaims: [{id: x1, text: a, quote: b}]",
        "title: A\nclaims: [{id: c1, text: a}]",
        "title: A\nsource: {csl: {type: magazine}}",
        "title: A\nsource: {csl: {titel: A}}",
        "title: A\nrelated: [A B]",
    ],
)
def test_what_the_reader_refuses_does_not_fit(text: str) -> None:
    assert faults(f"---\n{text}\n---\n")


def test_every_field_has_a_title_and_a_description() -> None:
    fields = SCHEMA["properties"]
    assert list(fields) == [f.name for f in BRIEF]
    assert all(f["title"] and f["description"].endswith((".", "tags")) for f in fields.values())


@given(briefs())
def test_any_brief_that_is_written_fits(brief: Brief) -> None:
    text = write_brief(brief)
    try:
        found = faults(text)
    except yaml.YAMLError:
        return  # words that YAML's own loader reads as a merge key or the like
    assert found == []
