"""What tests share: the annotated articles, and `--update` for expected files."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# A slow machine is no fault.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
# pytest --hypothesis-profile=thorough tests/content/test_merge_laws.py
settings.register_profile("thorough", settings.get_profile("patient"), max_examples=10_000)
settings.load_profile("patient")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite the expected files of the case folders")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with seeds/, gold/ and tools/. Tests that need the articles fail without it, they do not skip."""
    folder = Path(os.environ.get("BRIEFGEN_SHARED", Path(__file__).parents[2] / "shared"))
    assert (folder / "seeds").is_dir(), f"the annotated articles are not in {folder}; set BRIEFGEN_SHARED"
    return folder
