"""A value class of ours is one of the library's in all but the time it takes to make."""

from __future__ import annotations

import copy
import pickle
import typing
from typing import Any

import pytest

from kehoach.text.values import NamedTuple


class Place(NamedTuple):
    """A place."""

    start: int
    end: int
    file: int = 0

    @property
    def size(self) -> int:
        """How long it is."""
        return self.end - self.start

    def moved(self, by: int) -> Place:
        """Return the place further on."""
        return self._replace(start=self.start + by, end=self.end + by)


class Library(typing.NamedTuple):
    """The same made by the library."""

    start: int
    end: int
    file: int = 0


def test_a_value_is_a_tuple_with_named_parts() -> None:
    place = Place(1, end=5)
    assert place == (1, 5, 0) == Library(1, 5)
    assert (place.start, place.end, place.file) == tuple(place)
    assert hash(place) == hash(Library(1, 5))
    assert Place._fields == Library._fields == Place.__match_args__


def test_it_has_the_methods_of_its_class() -> None:
    assert Place(1, 5).size == 4
    assert Place(1, 5).moved(2) == Place(3, 7)
    assert Place.__doc__ == "A place."
    assert type(Place) is type


def test_it_reads_like_one_of_the_library() -> None:
    assert repr(Place(1, 5)) == repr(Library(1, 5)).replace("Library", "Place")
    assert Place(1, 5)._asdict() == Library(1, 5)._asdict()


def test_it_is_copied_and_pickled() -> None:
    place = Place(1, 5, 2)
    assert pickle.loads(pickle.dumps(place)) == place
    assert type(pickle.loads(pickle.dumps(place))) is Place
    assert copy.deepcopy(place) == place


def test_it_is_taken_apart_by_its_fields() -> None:
    match Place(1, 5):
        case Place(start, end):
            assert (start, end) == (1, 5)


@pytest.mark.parametrize("made", [Place, Library])
def test_it_says_no_to_the_same_mistakes(made: Any) -> None:
    with pytest.raises(
        TypeError, match=r"__new__\(\) missing 1 required positional argument: 'end'|missing 1"
    ):
        made(1)
    with pytest.raises(TypeError):
        made(1, 2, 3, 4)
    with pytest.raises(ValueError, match="other"):
        made(1, 2)._replace(other=3)
    with pytest.raises(TypeError):
        made._make((1,))
    with pytest.raises(AttributeError):
        made(1, 2).start = 3
    with pytest.raises(AttributeError):
        made(1, 2).other = 3


def test_the_message_about_a_missing_argument_names_the_class() -> None:
    made: Any = Place
    with pytest.raises(TypeError, match=r"Place.__new__\(\) missing 1 required positional argument: 'end'"):
        made(1)


def test_a_field_without_a_default_after_one_with_is_a_mistake() -> None:
    maker: Any = NamedTuple
    body = {"__annotations__": {"a": "int", "b": "int"}, "__module__": __name__, "a": 1}
    with pytest.raises(TypeError, match="default"):
        type(maker)("Wrong", (maker,), body)
