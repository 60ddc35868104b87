import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.sources.language import function_words, other_language

ENGLISH = [
    "MINISTERS MEET IN GENEVA AS TRUCE HOLDS; ARMY WITHDRAWS FROM TWO TOWNS IN THE NORTH, SAYS GOVERNOR; "
    "AID CONVOY REACHES CAMP; SCHOOLS SHUT UNTIL MONDAY",
    "Present were Ahmed Karimov, Lucia Fernandez de la Torre, Jean-Pierre du Bois, Otto von Hagen, Maria "
    "del Carmen Ortiz, Li Wei, Giovanni di Paolo, Recep Demir, Olena Shevchenko "
    "and Anwar al Masri of the council.",
    "Short note.",
    "See https://en.example/a/o/de?da=do&um=no and https://a.example/e/o/que/se/na/da/do/de/um/uma/os/as/ao/em.",
    "Bonjour à tous",
    "",
]
OTHERS = {
    "French": "Le ministre a déclaré que les deux pays étaient d'accord pour une réunion dans la capitale "
    "et que les discussions ne seraient pas rompues par une crise à la frontière.",
    "Spanish": "El ministro dijo que los dos países habían llegado a un acuerdo para la reunión en la "
    "capital y que las conversaciones no se romperían por una crisis en la frontera.",
    "Turkish": "Bakan, iki ülke arasında görüşmelerin başkentte yapılacağını ve sınırdaki kriz için "
    "bir çözüm bulunacağını söyledi, ancak bu konuda daha sonra bir açıklama gelecek ve her şey "
    "çok net olacak dedi.",
    "another script": "Министр заявил, что переговоры пройдут в столице в понедельник.",
}


@pytest.mark.parametrize("text", ENGLISH)
def test_english(text: str) -> None:
    assert other_language(text) is None


@pytest.mark.parametrize("language", OTHERS)
def test_others(language: str) -> None:
    assert other_language(OTHERS[language]) == language


def test_long_text_in_no_known_language() -> None:
    assert other_language("zub krelo tami vop " * 20) == "another language"


def test_the_data() -> None:
    assert len(function_words()) > 15


@given(st.text())
def test_any_text(text: str) -> None:
    other_language(text)
