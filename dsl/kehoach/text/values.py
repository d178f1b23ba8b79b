"""``NamedTuple`` as :mod:`typing` has it, for modules that every start of the program loads.

That of the library compiles each annotation and a constructor for each class, 0.15 ms a class, which a hundred
classes make the largest part of a start. Here a class borrows from one of the library's with as many fields, and
annotations stay text. For a type checker it is the library's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import NamedTuple
else:
    from collections import namedtuple
    from functools import cache
    from types import FunctionType

    class _Value(tuple):
        """What all classes have in common; their behaviour is that of :func:`collections.namedtuple`."""

        __slots__ = ()
        _fields = ()

        @classmethod
        def _make(cls, iterable):
            made = tuple.__new__(cls, iterable)
            if len(made) != len(cls._fields):
                raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
            return made

        def _replace(self, /, **changes):
            made = self._make(map(changes.pop, self._fields, self))
            if changes:
                raise ValueError(f"Got unexpected field names: {list(changes)!r}")
            return made

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __getnewargs__(self):
            return tuple(self)

        def __repr__(self):
            shown = ", ".join(map("{}={!r}".format, self._fields, self))
            return f"{type(self).__name__}({shown})"

    @cache
    def _model(size):
        """Return a class of the library with so many fields."""
        return namedtuple(f"_{size}", [f"v{at}" for at in range(size)])

    def _constructor(name, model, fields, defaults):
        """Return the constructor of the model with its arguments named anew."""
        new = model.__new__
        code = new.__code__.replace(co_varnames=(new.__code__.co_varnames[0], *fields))
        made = FunctionType(code, new.__globals__, "__new__", defaults)
        made.__qualname__ = f"{name}.__new__"
        return made

    class _Maker(type):
        """Makes a plain class, of type ``type``, of the body of a class."""

        def __new__(cls, name, bases, body):
            fields = tuple(body["__annotations__"])
            defaults = {field: body[field] for field in fields if field in body}
            if tuple(defaults) != fields[len(fields) - len(defaults) :]:
                raise TypeError(f"{name}: a field without a default follows one that has one")
            model = _model(len(fields))
            body["__new__"] = _constructor(name, model, fields, tuple(defaults.values()))
            body.update(zip(fields, map(model.__dict__.__getitem__, model._fields), strict=True))
            body |= {
                "__slots__": (),
                "_fields": fields,
                "__match_args__": fields,
                "_field_defaults": defaults,
            }
            return type(name, (_Value,), body)

    NamedTuple = type.__new__(_Maker, "NamedTuple", (), {})


__all__ = ["NamedTuple"]
