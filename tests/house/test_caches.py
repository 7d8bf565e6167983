"""What the program remembers is bounded: by number, and where it is asked about texts, by their length."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2] / "src" / "headwater"
KEPT = SOURCE / "algorithms" / "kept.py"
FEW = 8  # entries of a cache whose keys may be of any length


def caches() -> Iterator[tuple[str, ast.FunctionDef, ast.expr]]:
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef) and path != KEPT:
                for decorator in node.decorator_list:
                    if name_of(decorator) in ("cache", "lru_cache", "kept"):
                        yield f"{path.relative_to(SOURCE)}:{node.name}", node, decorator


def name_of(decorator: ast.expr) -> str:
    called = decorator.func if isinstance(decorator, ast.Call) else decorator
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


def size_of(decorator: ast.expr) -> int:
    assert isinstance(decorator, ast.Call), "a bare lru_cache does not say its size"
    given = [*decorator.args, *(keyword.value for keyword in decorator.keywords if keyword.arg == "maxsize")]
    assert isinstance(given[0], ast.Constant) and isinstance(given[0].value, int), "no number, no bound"
    return given[0].value


def test_every_cache_is_bounded_by_number_and_length() -> None:
    found = list(caches())
    assert len(found) >= 20
    for where, function, decorator in found:
        if name_of(decorator) == "cache":
            asked = (function.args.args, function.args.vararg, function.args.kwonlyargs, function.args.kwarg)
            assert not any(asked), f"{where} keeps an answer for whatever it is asked"
        elif name_of(decorator) == "lru_cache":
            assert size_of(decorator) <= FEW, f"{where} may keep many long texts: use algorithms.kept"
        else:
            assert size_of(decorator) <= 50_000, where
