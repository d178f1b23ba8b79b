"""Runs the LALR(1) parse tables that Lark makes of the grammars.

Importing Lark takes three times as long as starting Python, and everything else that ``kehoach check`` does takes
less than that; what is needed to *run* a finished table is the loop below. So Lark compiles the grammars, once,
when they change (:mod:`kehoach.syntax.tables`), and tests hold that this loop and Lark's own give the same trees.
"""

from __future__ import annotations

from typing import Any

Step = tuple[int, bool, int]  # a child that is kept: its index, whether it is spliced in, and Nones before it


class Terminal:
    """A token: its type, a terminal of the grammar, and a value, which may be anything."""

    __slots__ = ("type", "value")

    def __init__(self, kind: str, value: Any) -> None:
        self.type = kind
        self.value = value


class Unexpected(Exception):
    """A token that the grammar does not take where it stands.

    ``kind`` is its type, ``expected`` the terminals that could stand there.
    """

    def __init__(self, kind: str, expected: frozenset[str]) -> None:
        self.kind = kind
        self.expected = expected
        super().__init__(f"{kind}; expected {', '.join(sorted(expected))}")


class Rule:
    """A rule of the grammar as the loop needs it.

    Args:
        origin: the symbol on its left.
        size: how many symbols stand on its right.
        action: makes the value from the list of kept children; None: they are spliced into the rule above.
        steps: the children that are kept, None when all are, as they are.
        tail: how many Nones to add at the end (placeholders of optional parts).
        single: a lone child stands for the whole (``?rule``).
    """

    __slots__ = ("action", "make", "origin", "single", "size", "steps", "tail")

    def __init__(
        self, origin: str, size: int, action: Any, steps: tuple[Step, ...] | None, tail: int, single: bool
    ) -> None:
        self.origin = origin
        self.size = size
        self.action = action
        self.steps = steps
        self.tail = tail
        self.single = single
        plain = steps is None and not single and action is not None
        self.make: Any = action if plain else self.value

    def value(self, children: list[Any]) -> Any:
        """Return what the rule makes of its children."""
        if self.steps is not None:
            children = self._kept(children)
        if self.single and len(children) == 1:
            return children[0]
        return children if self.action is None else self.action(children)

    def _kept(self, children: list[Any]) -> list[Any]:
        kept: list[Any] = []
        for index, spliced, nones in self.steps or ():
            if nones:
                kept += [None] * nones
            if not spliced:
                kept.append(children[index])
            elif kept:
                kept += children[index]
            else:  # the list of a repetition grows in place, so that it stays linear
                kept = children[index]
        if self.tail:
            kept += [None] * self.tail
        return kept


class Run:
    """A parse under way.

    Args:
        states: for each state, what to do at a symbol: go to a state (0 and up), or reduce by rule ``-n - 1``.
        rules: the rules, by number.
        start: the state to begin in.
        end: the state in which the whole is understood.
    """

    __slots__ = ("_end", "_rules", "_stack", "_states", "_values")

    def __init__(self, states: list[dict[str, int]], rules: list[Rule], start: int, end: int) -> None:
        self._states = states
        self._rules = rules
        self._end = end
        self._stack = [start]
        self._values: list[Any] = []

    def feed(self, kind: str, value: Any) -> None:
        """Take a token.

        Raises:
            Unexpected: the grammar does not take it here; the parse can go on with another.
        """
        self._stack.append(self._reduce(kind))
        self._values.append(Terminal(kind, value))

    def end(self) -> Any:
        """Return what the actions made of the whole.

        Raises:
            Unexpected: the grammar wants more.
        """
        self._reduce("$END")
        return self._values[-1]

    def _reduce(self, kind: str) -> int:
        """Reduce as long as the token asks for it, then return the state to go to."""
        states, stack, values = self._states, self._stack, self._values
        while True:
            row = states[stack[-1]]
            move = row.get(kind)
            if move is None:
                raise Unexpected(kind, frozenset(name for name in row if name.isupper()))
            if move >= 0:
                return move
            rule = self._rules[-move - 1]
            size = rule.size
            if size:
                children = values[-size:]
                del stack[-size:], values[-size:]
            else:
                children = []
            values.append(rule.make(children))
            stack.append(states[stack[-1]][rule.origin])
            if kind == "$END" and stack[-1] == self._end:
                return self._end
