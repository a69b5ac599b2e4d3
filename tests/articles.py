"""Articles built by hand: each paragraph a body block, each of its sentences as split_sentences sees it."""

from hashlib import sha256

from briefgen.model.article import Article, Block, Sentence, Span
from briefgen.text.sentences import split_sentences


def make_article(text: str, issued: str | None = None) -> Article:
    blocks: list[Block] = []
    sentences: list[Sentence] = []
    at = 0
    for paragraph in text.split("\n\n"):
        span = Span(at, at + len(paragraph))
        at = span.end + 2
        if paragraph.strip():
            blocks.append(Block("body", span, f"p{len(blocks) + 1}"))
            found = split_sentences(text, span.start, span.end)
            sentences += [Sentence(Span(*s), f"{blocks[-1].label}.s{i}") for i, s in enumerate(found, 1)]
    csl = {"issued": issued} if issued else {}
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article("made.txt", "made.txt", text, digest, "en", csl, tuple(blocks), tuple(sentences))
