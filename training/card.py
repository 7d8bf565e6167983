"""The model card, from its template and the figures in the manifest: no figure in it is typed by hand twice."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

TEMPLATE = Path(__file__).parent / "model-card.md"


def write_card(manifest: Path, path: Path) -> None:
    """Fill the template with what ``manifest`` says and write it to ``path``."""
    files = {entry["name"]: entry for entry in json.loads(manifest.read_text("utf-8"))["files"]}
    filled = TEMPLATE.read_text("utf-8")
    for mark, text in {
        "FILES": table_of_files(files),
        "READING": table_of_reading({k: v for k, v in files["reader"]["figures"].items() if k != "heads"}),
        "HEADS": table_of_heads(files["reader"]["figures"].get("heads", {})),
        "ENCODING": table_of_encoding(files["encoder"]["figures"]),
    }.items():
        filled = filled.replace(f"<!-- {mark} -->", text)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(filled, "utf-8")
    print(path)


def table_of_files(files: dict[str, dict[str, Any]]) -> str:
    rows = ["| file | version | precision | bytes | SHA-256 |", "|---|---|---|---|---|"]
    for entry in files.values():
        rows.append(
            f"| `{entry['file']}` | {entry['version']} | {entry['precision'] or '–'} | {entry['bytes']:,} "
            f"| `{entry['sha256']}` |"
        )
    return "\n".join(rows)


def table_of_reading(figures: dict[str, Any]) -> str:
    rows = [
        "| weights | articles | token F1 source / cue / content | exact spans | link |",
        "|---|---|---|---|---|",
    ]
    for name, one in figures.items():
        tokens, spans = (
            " / ".join(f"{value:.3f}" for value in one[key].values()) for key in ("token_f1", "exact_span_f1")
        )
        rows.append(f"| {name} | {one['articles']} | {tokens} | {spans} | {one['link']:.3f} |")
    return "\n".join(rows)


def table_of_heads(figures: dict[str, dict[str, float]]) -> str:
    if not figures:
        return "Not measured."
    names = {
        "entities": "entities, span F1", "entities_without_marks": "without marks",
        "sentences_by_head": "sentence starts, head", "sentences_of_annotate": "made",
        "units_by_head": "sentence or clause starts, head", "units_of_annotate": "made",
    }  # fmt: skip
    rows = ["| weights | " + " | ".join(names.values()) + " |", "|---" * (len(names) + 1) + "|"]
    rows += [f"| {name} | " + " | ".join(f"{one[key]:.3f}" for key in names) + " |" for name, one in figures.items()]
    return "\n".join(rows)


def table_of_encoding(figures: dict[str, Any]) -> str:
    if not figures:
        return "Not measured."
    return (
        f"Against the float network, on {figures['sentences']:,} sentences of PolNeAR dev: mean cosine "
        f"{figures['cosine_to_float_mean']:.3f}, least {figures['cosine_to_float_min']:.3f}; Pearson correlation of "
        f"all pairwise similarities {figures['pearson_of_similarities']:.3f}."
    )
