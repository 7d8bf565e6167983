"""Write a trained relation network as ONNX, int8 or float; of a throw-away copy with its stance head.

python training/pairs/export.py build/pairs-1 --out build/pairs-1.onnx
python training/pairs/export.py build/pairs-measured --out build/measured.onnx --stances
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from safetensors.numpy import load_file

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # graph.py, beside this folder

from relations_graph import build_relations

HEADS, STANCES = 5, 3  # network.py


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("run", type=Path, help="what train_relations.py wrote")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE")
    parser.add_argument("--precision", choices=("int8", "float"), default="int8")
    parser.add_argument("--stances", action="store_true", help="with the head that is only measured")
    given = parser.parse_args()
    outputs = HEADS + (STANCES if given.stances else 0)
    model = build_relations(load_file(given.run / "arrays.safetensors"), given.precision, outputs)
    given.out.write_bytes(model.SerializeToString(deterministic=True))
    print(f"{given.out}: {given.out.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
