"""Units of figures in other languages: common ones have a name; what an editor counts beside them keeps its own."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from briefgen.site.plural_rules import RULES


class Forms(NamedTuple):
    es: tuple[str, str]
    """One, many."""
    ru: tuple[str, str, str]
    """1 and 21; 2 to 4, and what is no whole number; the rest."""


def _same(es: str, ru: str) -> Forms:
    """A sign that has one form."""
    return Forms((es, es), (ru, ru, ru))


UNITS: Mapping[str, Forms] = {
    # Time
    "second": Forms(("segundo", "segundos"), ("секунда", "секунды", "секунд")),
    "minute": Forms(("minuto", "minutos"), ("минута", "минуты", "минут")),
    "hour": Forms(("hora", "horas"), ("час", "часа", "часов")),
    "day": Forms(("día", "días"), ("день", "дня", "дней")),
    "night": Forms(("noche", "noches"), ("ночь", "ночи", "ночей")),
    "week": Forms(("semana", "semanas"), ("неделя", "недели", "недель")),
    "month": Forms(("mes", "meses"), ("месяц", "месяца", "месяцев")),
    "year": Forms(("año", "años"), ("год", "года", "лет")),
    "decade": Forms(("década", "décadas"), ("десятилетие", "десятилетия", "десятилетий")),
    "century": Forms(("siglo", "siglos"), ("век", "века", "веков")),
    # Ratios
    "times": Forms(("vez", "veces"), ("раз", "раза", "раз")),
    "percentage point": Forms(
        ("punto porcentual", "puntos porcentuales"),
        ("процентный пункт", "процентных пункта", "процентных пунктов"),
    ),
    "basis point": Forms(("punto básico", "puntos básicos"), ("базисный пункт", "базисных пункта", "базисных пунктов")),
    "degree": Forms(("grado", "grados"), ("градус", "градуса", "градусов")),
    # Measures
    "metre": Forms(("metro", "metros"), ("метр", "метра", "метров")),
    "kilometre": Forms(("kilómetro", "kilómetros"), ("километр", "километра", "километров")),
    "mile": Forms(("milla", "millas"), ("миля", "мили", "миль")),
    "hectare": Forms(("hectárea", "hectáreas"), ("гектар", "гектара", "гектаров")),
    "acre": Forms(("acre", "acres"), ("акр", "акра", "акров")),
    "litre": Forms(("litro", "litros"), ("литр", "литра", "литров")),
    "barrel": Forms(("barril", "barriles"), ("баррель", "барреля", "баррелей")),
    "tonne": Forms(("tonelada", "toneladas"), ("тонна", "тонны", "тонн")),
    "ton": Forms(("tonelada", "toneladas"), ("тонна", "тонны", "тонн")),
    "kilogram": Forms(("kilogramo", "kilogramos"), ("килограмм", "килограмма", "килограммов")),
    "megawatt": Forms(("megavatio", "megavatios"), ("мегаватт", "мегаватта", "мегаватт")),
    "kilowatt": Forms(("kilovatio", "kilovatios"), ("киловатт", "киловатта", "киловатт")),
    "km": _same("km", "км"), "m": _same("m", "м"), "km²": _same("km²", "км²"), "kg": _same("kg", "кг"),
    "kW": _same("kW", "кВт"), "MW": _same("MW", "МВт"), "GW": _same("GW", "ГВт"), "kWh": _same("kWh", "кВт·ч"),
    "MWh": _same("MWh", "МВт·ч"), "GWh": _same("GWh", "ГВт·ч"), "TWh": _same("TWh", "ТВт·ч"),
    # What is often counted
    "person": Forms(("persona", "personas"), ("человек", "человека", "человек")),
    "country": Forms(("país", "países"), ("страна", "страны", "стран")),
    "state": Forms(("Estado", "Estados"), ("государство", "государства", "государств")),
    "member": Forms(("miembro", "miembros"), ("участник", "участника", "участников")),
    "company": Forms(("empresa", "empresas"), ("компания", "компании", "компаний")),
    "job": Forms(("empleo", "empleos"), ("рабочее место", "рабочих места", "рабочих мест")),
    "household": Forms(("hogar", "hogares"), ("домохозяйство", "домохозяйства", "домохозяйств")),
    "worker": Forms(("trabajador", "trabajadores"), ("работник", "работника", "работников")),
    "student": Forms(("estudiante", "estudiantes"), ("студент", "студента", "студентов")),
    "vote": Forms(("voto", "votos"), ("голос", "голоса", "голосов")),
    "agreement": Forms(("acuerdo", "acuerdos"), ("соглашение", "соглашения", "соглашений")),
    "visit": Forms(("visita", "visitas"), ("визит", "визита", "визитов")),
    "trip": Forms(("viaje", "viajes"), ("поездка", "поездки", "поездок")),
    "meeting": Forms(("reunión", "reuniones"), ("встреча", "встречи", "встреч")),
    "occasion": Forms(("ocasión", "ocasiones"), ("случай", "случая", "случаев")),
    "project": Forms(("proyecto", "proyectos"), ("проект", "проекта", "проектов")),
    "reactor": Forms(("reactor", "reactores"), ("реактор", "реактора", "реакторов")),
    "ship": Forms(("barco", "barcos"), ("судно", "судна", "судов")),
    "vehicle": Forms(("vehículo", "vehículos"), ("автомобиль", "автомобиля", "автомобилей")),
    "passenger": Forms(("pasajero", "pasajeros"), ("пассажир", "пассажира", "пассажиров")),
}  # fmt: skip


def unit_form(unit: str, number: Decimal, language: str, *, scaled: bool = False) -> str:
    """The form of a unit after a number: "2 года", "5 лет", "1,5 года"; after "млн" always the last."""
    forms = UNITS.get(unit)
    if forms is None:
        return unit
    some: tuple[str, ...] = getattr(forms, language)
    if scaled:
        return f"de {some[-1]}" if language == "es" else some[-1]
    if number != number.to_integral_value():
        return some[1]
    return some[RULES[language](abs(int(number)))]


def unit_name(unit: str, language: str) -> str:
    """A unit by itself, as a caption names it."""
    forms = UNITS.get(unit) if language != "en" else None
    return str(getattr(forms, language)[-1]) if forms else unit
