"""Words that follow a number: English one and many, which are the key, then the forms of Spanish and Russian."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Forms(NamedTuple):
    es: tuple[str, str]
    """One, many."""
    ru: tuple[str, str, str]
    """1 and 21, 2 to 4, the rest."""


PLURALS: Mapping[tuple[str, str], Forms] = {
    ("%(num)s claim", "%(num)s claims"): Forms(
        ("%(num)s afirmación", "%(num)s afirmaciones"),
        ("%(num)s утверждение", "%(num)s утверждения", "%(num)s утверждений"),
    ),
    ("The brief came to the site with %(num)s claim.", "The brief came to the site with %(num)s claims."): Forms(
        ("El informe llegó al sitio con %(num)s afirmación.", "El informe llegó al sitio con %(num)s afirmaciones."),
        (
            "Справка появилась на сайте: %(num)s утверждение.",
            "Справка появилась на сайте: %(num)s утверждения.",
            "Справка появилась на сайте: %(num)s утверждений.",
        ),
    ),
    ("%(num)s claim changed", "%(num)s claims changed"): Forms(
        ("%(num)s afirmación cambiada", "%(num)s afirmaciones cambiadas"),
        ("Изменено %(num)s утверждение", "Изменено %(num)s утверждения", "Изменено %(num)s утверждений"),
    ),
    ("Show the %(num)s work", "Show all %(num)s works"): Forms(
        ("Mostrar la obra", "Mostrar las %(num)s obras"),
        ("Показать %(num)s работу", "Показать все %(num)s работы", "Показать все %(num)s работ"),
    ),
    ("%(num)s more", "%(num)s more"): Forms(
        ("%(num)s más", "%(num)s más"), ("ещё %(num)s", "ещё %(num)s", "ещё %(num)s")
    ),
    ("%(num)s claim as CSV", "%(num)s claims as CSV"): Forms(
        ("%(num)s afirmación (CSV)", "%(num)s afirmaciones (CSV)"),
        ("%(num)s утверждение (CSV)", "%(num)s утверждения (CSV)", "%(num)s утверждений (CSV)"),
    ),
    ("%(num)s claim", "All %(num)s claims"): Forms(
        ("%(num)s afirmación", "Las %(num)s afirmaciones"),
        ("Все: %(num)s утверждение", "Все: %(num)s утверждения", "Все: %(num)s утверждений"),
    ),
    ("%(num)s claim is", "%(num)s claims are"): Forms(
        ("%(num)s afirmación es", "%(num)s afirmaciones son"),
        ("%(num)s утверждение —", "%(num)s утверждения —", "%(num)s утверждений —"),
    ),
    (
        "%(num)s claim, by source and in the order of each text.",
        "All %(num)s claims, by source and in the order of each text.",
    ): Forms(
        (
            "%(num)s afirmación, por fuente y en el orden de cada texto.",
            "Las %(num)s afirmaciones, por fuente y en el orden de cada texto.",
        ),
        (
            "%(num)s утверждение, по источникам и в порядке текста.",
            "%(num)s утверждения, по источникам и в порядке текста.",
            "%(num)s утверждений, по источникам и в порядке текста.",
        ),
    ),
    ("taken apart into %(num)s claim", "taken apart into %(num)s claims"): Forms(
        ("desglosadas en %(num)s afirmación", "desglosadas en %(num)s afirmaciones"),
        (
            "разобраны на %(num)s утверждение",
            "разобраны на %(num)s утверждения",
            "разобраны на %(num)s утверждений",
        ),
    ),
    ("%(num)s figure", "%(num)s figures"): Forms(
        ("%(num)s cifra", "%(num)s cifras"), ("%(num)s цифра", "%(num)s цифры", "%(num)s цифр")
    ),
    ("%(num)s reference", "%(num)s references"): Forms(
        ("%(num)s referencia", "%(num)s referencias"), ("%(num)s ссылка", "%(num)s ссылки", "%(num)s ссылок")
    ),
    ("%(num)s source", "%(num)s sources"): Forms(
        ("%(num)s fuente", "%(num)s fuentes"), ("%(num)s источник", "%(num)s источника", "%(num)s источников")
    ),
    ("in %(num)s source", "in %(num)s sources"): Forms(
        ("en %(num)s fuente", "en %(num)s fuentes"),
        ("в %(num)s источнике", "в %(num)s источниках", "в %(num)s источниках"),
    ),
    ("in %(num)s brief", "in %(num)s briefs"): Forms(
        ("en %(num)s informe", "en %(num)s informes"), ("в %(num)s справке", "в %(num)s справках", "в %(num)s справках")
    ),
    ("in %(some)s of %(num)s brief", "in %(some)s of %(num)s briefs"): Forms(
        ("en %(some)s de %(num)s informe", "en %(some)s de %(num)s informes"),
        ("в %(some)s из %(num)s справки", "в %(some)s из %(num)s справок", "в %(some)s из %(num)s справок"),
    ),
    ("%(num)s word", "%(num)s words"): Forms(
        ("%(num)s palabra", "%(num)s palabras"), ("%(num)s слово", "%(num)s слова", "%(num)s слов")
    ),
    ("%(num)s paragraph", "%(num)s paragraphs"): Forms(
        ("%(num)s párrafo", "%(num)s párrafos"), ("%(num)s абзац", "%(num)s абзаца", "%(num)s абзацев")
    ),
    ("%(num)s event", "%(num)s events"): Forms(
        ("%(num)s hecho", "%(num)s hechos"), ("%(num)s событие", "%(num)s события", "%(num)s событий")
    ),
    ("%(num)s dated event", "%(num)s dated events"): Forms(
        ("%(num)s hecho fechado", "%(num)s hechos fechados"),
        ("%(num)s датированное событие", "%(num)s датированных события", "%(num)s датированных событий"),
    ),
    ("%(num)s dated event that the sources mention", "%(num)s dated events that the sources mention"): Forms(
        (
            "%(num)s hecho fechado que mencionan las fuentes",
            "%(num)s hechos fechados que mencionan las fuentes",
        ),
        (
            "%(num)s событие с датой, упомянутое источниками",
            "%(num)s события с датой, упомянутые источниками",
            "%(num)s событий с датой, упомянутых источниками",
        ),
    ),
    ("%(num)s earlier event is in the list.", "%(num)s earlier events are in the list."): Forms(
        ("%(num)s hecho anterior está en la lista.", "%(num)s hechos anteriores están en la lista."),
        (
            "Ещё %(num)s более раннее событие есть в списке.",
            "Ещё %(num)s более ранних события есть в списке.",
            "Ещё %(num)s более ранних событий есть в списке.",
        ),
    ),
    ("%(num)s quantity that the sources give", "%(num)s quantities that the sources give"): Forms(
        ("%(num)s cantidad que dan las fuentes", "%(num)s cantidades que dan las fuentes"),
        (
            "%(num)s величина из источников",
            "%(num)s величины из источников",
            "%(num)s величин из источников",
        ),
    ),
    (
        "%(num)s question to which the sources give different answers.",
        "%(num)s questions to which the sources give different answers.",
    ): Forms(
        (
            "%(num)s cuestión a la que las fuentes dan respuestas distintas.",
            "%(num)s cuestiones a las que las fuentes dan respuestas distintas.",
        ),
        (
            "%(num)s вопрос, на который источники отвечают по-разному.",
            "%(num)s вопроса, на которые источники отвечают по-разному.",
            "%(num)s вопросов, на которые источники отвечают по-разному.",
        ),
    ),
    ("The source of this library", "The %(num)s sources of this library"): Forms(
        ("La fuente de esta biblioteca", "Las %(num)s fuentes de esta biblioteca"),
        ("%(num)s источник библиотеки", "%(num)s источника библиотеки", "%(num)s источников библиотеки"),
    ),
    ("and the work that it cites.", "and the %(num)s works that they cite."): Forms(
        ("y la obra que cita.", "y las %(num)s obras que citan."),
        ("и %(num)s цитируемая работа.", "и %(num)s цитируемые работы.", "и %(num)s цитируемых работ."),
    ),
    ("%(num)s assessment", "%(num)s assessments"): Forms(
        ("%(num)s valoración", "%(num)s valoraciones"), ("%(num)s оценка", "%(num)s оценки", "%(num)s оценок")
    ),
    ("%(num)s fact", "%(num)s facts"): Forms(
        ("%(num)s hecho", "%(num)s hechos"), ("%(num)s факт", "%(num)s факта", "%(num)s фактов")
    ),
    ("%(num)s forecast", "%(num)s forecasts"): Forms(
        ("%(num)s pronóstico", "%(num)s pronósticos"), ("%(num)s прогноз", "%(num)s прогноза", "%(num)s прогнозов")
    ),
    ("%(num)s recommendation", "%(num)s recommendations"): Forms(
        ("%(num)s recomendación", "%(num)s recomendaciones"),
        ("%(num)s рекомендация", "%(num)s рекомендации", "%(num)s рекомендаций"),
    ),
    ("%(num)s row", "%(num)s rows"): Forms(
        ("%(num)s fila", "%(num)s filas"), ("%(num)s строка", "%(num)s строки", "%(num)s строк")
    ),
    ("%(num)s column", "%(num)s columns"): Forms(
        ("%(num)s columna", "%(num)s columnas"), ("%(num)s столбец", "%(num)s столбца", "%(num)s столбцов")
    ),
}
