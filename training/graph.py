"""The two networks written as ONNX graphs, straight from their arrays: no tracing, nothing in the file we did not put
there.

Both are the same small BERT (6 layers of 384); they differ in what they are fed and in what stands on top.

**Quantisation.** Weights are int8, symmetric, one scale per output column; embeddings one scale per row. Activations
are quantised while running with *one scale per piece* (row), never one per tensor as onnxruntime's own dynamic
quantisation does: so a piece's numbers never depend on its batch mates, and outliers in one piece do not blunt the
others. The integer product is exact, so whatever order it is summed in, the result has the same bits.

Activations take 7 bits (0..127 around a zero point): 127 x 127 x 2 stays under 32,767, so processors whose 8-bit
multiply saturates at 16 bits (AVX2 without VNNI) compute the same sums as the others.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

OPSET = 20
CONTRIB = "com.microsoft"  # onnxruntime's own operators: what the ONNX standard needs several passes for, in one
OPSETS = [helper.make_opsetid("", OPSET), helper.make_opsetid(CONTRIB, 1)]
LAYERS, HIDDEN, HEADS = 6, 384, 12
MIXED = 3  # layers that the tag heads read (network.MIXED)
LAYER_NORM_EPSILON = 1e-12
GELU_LOWEST = -0.17  # the least value of x * Phi(x), at x = -0.75
ACTIVATION_STEPS = 127  # see the head of this file
Precision = Literal["int8", "float"]
Arrays = dict[str, np.ndarray]


@dataclass
class Graph:
    """Nodes and constants of a graph under construction; every ``add`` gives the name of its one output."""

    precision: Precision
    nodes: list[onnx.NodeProto] = field(default_factory=list)
    constants: dict[str, onnx.TensorProto] = field(default_factory=dict)

    def add(self, op: str, *inputs: str, output: str | None = None, domain: str = "", **attributes: object) -> str:
        """Append one node."""
        name = output or f"{op}_{len(self.nodes)}"
        label = f"n{len(self.nodes)}_{op}"
        self.nodes.append(helper.make_node(op, list(inputs), [name], name=label, domain=domain, **attributes))
        return name

    def add_parts(self, x: str, n: int) -> list[str]:
        """``x`` cut into ``n`` equal parts along its last axis."""
        names = [f"Split_{len(self.nodes)}_{part}" for part in range(n)]
        label = f"n{len(self.nodes)}_Split"
        self.nodes.append(helper.make_node("Split", [x], names, name=label, axis=-1, num_outputs=n))
        return names

    def constant(self, name: str, value: np.ndarray) -> str:
        """A named array of the graph."""
        if name not in self.constants:
            self.constants[name] = numpy_helper.from_array(value.copy(order="C"), name)
        return name

    def scalar(self, value: float) -> str:
        """A float constant."""
        return self.constant(f"float_{value!r}", np.array(value, np.float32))

    def ints(self, *values: int) -> str:
        """A constant shape or list of axes."""
        return self.constant("ints_" + "_".join(map(str, values)), np.array(values, np.int64))


def quantise(weight: np.ndarray, axis: int) -> tuple[np.ndarray, np.ndarray]:
    """Symmetric int8 values of ``weight`` and their float32 scales, one per slice along what is left of ``axis``."""
    scale = np.maximum(np.abs(weight).max(axis=axis, keepdims=True), 1e-8) / 127
    return np.clip(np.round(weight / scale), -127, 127).astype(np.int8), scale.astype(np.float32)


def add_lookup(graph: Graph, name: str, table: np.ndarray, ids: str) -> str:
    """Rows of an embedding table."""
    if graph.precision == "float":
        return graph.add("Gather", graph.constant(name, table), ids)
    values, scales = quantise(table, axis=1)
    rows = graph.add("Cast", graph.add("Gather", graph.constant(name, values), ids), to=TensorProto.FLOAT)
    return graph.add("Mul", rows, graph.add("Gather", graph.constant(name + ".scale", scales), ids))


@dataclass(frozen=True)
class Rows:
    """Activations ready for integer products: the values, one scale per row, and what stands for zero."""

    values: str
    scales: str
    zero: str


def quantise_rows(graph: Graph, x: str, lowest: float | None = None) -> Rows:
    """``x`` in ``ACTIVATION_STEPS`` steps with one scale per row.

    ``lowest`` is the least value ``x`` can have where it has one near zero (a Gelu's output): then few steps are kept
    for what lies below zero, and the scale is nearly twice as fine.
    """
    zero = ACTIVATION_STEPS // 2 + 1 if lowest is None else ACTIVATION_STEPS // 8
    above = graph.scalar(1 / (ACTIVATION_STEPS - zero))
    if lowest is None:
        peak = graph.add("ReduceMax", graph.add("Abs", x), graph.ints(-1), keepdims=1)
        scale = graph.add("Max", graph.add("Mul", peak, above), graph.scalar(1e-8))
    else:
        peak = graph.add("ReduceMax", x, graph.ints(-1), keepdims=1)
        scale = graph.add("Max", graph.add("Mul", peak, above), graph.scalar(-lowest / zero))
    steps = graph.add("Mul", x, graph.add("Reciprocal", scale))
    # All are positive once zero is added, and a cast cuts off: with the half added it rounds.
    values = graph.add("Cast", graph.add("Add", steps, graph.scalar(zero + 0.5)), to=TensorProto.UINT8)
    return Rows(values, scale, graph.constant(f"zero_{zero}", np.array(zero, np.uint8)))


def add_product(graph: Graph, x: str, name: str, arrays: Arrays, lowest: float | None = None) -> str:
    """``x @ weight.T`` with torch's (out, in) weights, in the precision of the graph."""
    if graph.precision == "float":
        return graph.add("MatMul", x, graph.constant(name, arrays[f"{name}.weight"].T))
    rows = quantise_rows(graph, x, lowest)
    values, scales = quantise(arrays[f"{name}.weight"].T, axis=0)
    product = graph.add(
        "MatMulIntegerToFloat",
        *(rows.values, graph.constant(name, values), graph.scalar(1.0), graph.constant(name + ".scale", scales[0])),
        rows.zero,
        domain=CONTRIB,
    )
    return graph.add("Mul", product, rows.scales)


def add_bias(graph: Graph, x: str, name: str, arrays: Arrays) -> str:
    """``x + bias``."""
    return graph.add("Add", x, graph.constant(name + ".bias", arrays[f"{name}.bias"]))


def add_head(graph: Graph, x: str, name: str, arrays: Arrays) -> str:
    """``x @ weight.T + bias`` in float: heads are small, and the last place to save."""
    return add_bias(graph, graph.add("MatMul", x, graph.constant(name, arrays[f"{name}.weight"].T)), name, arrays)


def add_norm(graph: Graph, x: str, name: str, arrays: Arrays, output: str | None = None) -> str:
    """Layer normalisation over the last axis."""
    scale, bias = (graph.constant(f"{name}.{part}", arrays[f"{name}.{part}"]) for part in ("weight", "bias"))
    return graph.add("LayerNormalization", x, scale, bias, axis=-1, epsilon=LAYER_NORM_EPSILON, output=output)


def add_residual(graph: Graph, x: str, before: str, prefix: str, arrays: Arrays, output: str | None = None) -> str:
    """The bias of the linear layer that gave ``x``, what stood ``before`` it, and the norm of their sum."""
    total = graph.add("Add", add_bias(graph, x, f"{prefix}.dense", arrays), before)
    return add_norm(graph, total, f"{prefix}.LayerNorm", arrays, output)


def add_embeddings(graph: Graph, arrays: Arrays, extra: str | None = None) -> str:
    """Words, places and the one segment; ``extra`` is added before the norm (the reader's case embedding)."""
    x = add_lookup(graph, "words", arrays["embeddings.word_embeddings.weight"], "ids")
    if extra is not None:
        x = graph.add("Add", x, extra)
    places = arrays["embeddings.position_embeddings.weight"] + arrays["embeddings.token_type_embeddings.weight"][0]
    length = graph.add("Shape", "ids", start=1, end=2)
    near = graph.add("Slice", graph.constant("places", places), graph.ints(0), length, graph.ints(0))
    return add_norm(graph, graph.add("Add", x, near), "embeddings.LayerNorm", arrays)


def add_attention(graph: Graph, x: str, prefix: str, arrays: Arrays) -> str:
    """Multi-head self-attention over the whole window; no mask, because a batch holds one length only."""
    names = [f"{prefix}.attention.self.{part}" for part in ("query", "key", "value")]
    merged = f"{prefix}.qkv"
    own = {f"{merged}.weight": np.concatenate([arrays[f"{name}.weight"] for name in names])}
    bias = np.concatenate([arrays[f"{name}.bias"] for name in names])
    parts = graph.add_parts(add_product(graph, x, merged, own), 3)
    return graph.add(
        "MultiHeadAttention", *parts, graph.constant(f"{merged}.bias", bias), num_heads=HEADS, domain=CONTRIB
    )


def add_encoder(graph: Graph, arrays: Arrays, x: str, output: str | None = None) -> list[str]:
    """The six layers on embedded pieces: what each gives."""
    states = []
    for layer in range(LAYERS):
        prefix = f"encoder.layer.{layer}"
        attended = f"{prefix}.attention.output"
        mixed = add_product(graph, add_attention(graph, x, prefix, arrays), f"{attended}.dense", arrays)
        x = add_residual(graph, mixed, x, attended, arrays)
        wide = f"{prefix}.intermediate.dense"
        inner = graph.add("Gelu", add_bias(graph, add_product(graph, x, wide, arrays), wide, arrays))
        outer = add_product(graph, inner, f"{prefix}.output.dense", arrays, lowest=GELU_LOWEST)
        x = add_residual(graph, outer, x, f"{prefix}.output", arrays, output if layer == LAYERS - 1 else None)
        states.append(x)
    return states


def add_mix(graph: Graph, states: list[str], arrays: Arrays) -> str:
    """The last layers of a piece and its two neighbours in one small layer (``network.Mix``)."""
    sides = ("before", "here", "after")
    merged = {"mix.weight": np.concatenate([arrays[f"mix.{side}.weight"] for side in sides])}
    layers = graph.add("Concat", *states[-MIXED:], axis=-1)
    before, here, after = graph.add_parts(add_product(graph, layers, "mix", merged), len(sides))
    # One row put before and one taken off behind moves every piece's share to its neighbour; and the other way round.
    before = graph.add("Pad", before, graph.ints(0, 1, 0, 0, -1, 0))
    after = graph.add("Pad", after, graph.ints(0, -1, 0, 0, 1, 0))
    bias = graph.constant("mix.here.bias", arrays["mix.here.bias"])
    return graph.add("Gelu", graph.add("Add", graph.add("Add", before, after), graph.add("Add", here, bias)))


def add_pointer(graph: Graph, x: str, name: str, arrays: Arrays) -> str:
    """Biaffine scores ``(batch, from, to)``."""
    sides = {}
    for side in ("dep", "head"):
        full = f"{name}.{side}"
        sides[side] = graph.add("Gelu", add_head(graph, x, full, arrays))
    form = arrays[f"{name}.bi"]  # (d + 1, d): the last row is the weight of the dependent's constant 1
    form_name = graph.constant(f"{name}.bi", form[:-1])
    turned = graph.add("Add", graph.add("MatMul", sides["dep"], form_name), graph.constant(f"{name}.prior", form[-1]))
    return graph.add("MatMul", turned, graph.add("Transpose", sides["head"], perm=[0, 2, 1]))


def build_reader(arrays: Arrays, precision: Precision) -> onnx.ModelProto:
    """ids and cases ``(batch, length)`` -> log-probabilities of tags, and where each piece points."""
    graph = Graph(precision)
    bert = {key.removeprefix("bert."): value for key, value in arrays.items() if key.startswith("bert.")}
    case = graph.add("Gather", graph.constant("case", arrays["case.weight"]), "cases")
    states = add_encoder(graph, bert, add_embeddings(graph, bert, extra=case))
    x, mixed = states[-1], add_mix(graph, states, arrays)
    for head, output in (("role", "roles"), ("inner", "inner_roles"), ("ner", "entities"), ("seg", "starts")):
        seen = graph.add("MatMul", mixed, graph.constant(f"{head}_mix", arrays[f"{head}_mix.weight"].T))
        graph.add("LogSoftmax", graph.add("Add", add_head(graph, x, head, arrays), seen), axis=-1, output=output)
    for head, output in (("link", "links"), ("inner_link", "inner_links")):
        graph.add("ArgMax", add_pointer(graph, x, head, arrays), axis=-1, keepdims=0, output=output)
    scores = add_pointer(graph, x, "coref", arrays)
    shape = graph.add("Shape", scores)
    ones = graph.add("ConstantOfShape", shape, value=helper.make_tensor("one", TensorProto.FLOAT, [1], [1.0]))
    later = graph.add("Trilu", ones, graph.constant("after", np.array(1, np.int64)), upper=1)
    earlier = graph.add("Sub", scores, graph.add("Mul", later, graph.scalar(1e4)))  # an antecedent is never later
    graph.add("ArgMax", earlier, axis=-1, keepdims=0, output="antecedents")
    chances = graph.add("LogSoftmax", earlier, axis=-1)
    graph.add("ReduceMax", chances, graph.ints(-1), keepdims=0, output="antecedent_scores")
    tags = {"roles": 7, "inner_roles": 7, "entities": 19, "starts": 3}
    pointers = dict.fromkeys(("links", "inner_links", "antecedents", "antecedent_scores"))
    return finish(graph, "headwater-reader", ("ids", "cases"), {**tags, **pointers})


def build_encoder(arrays: Arrays, precision: Precision) -> onnx.ModelProto:
    """ids ``(batch, length)`` -> the vector of each piece.

    The mean over the pieces is left to the caller: onnxruntime sums it in another order when a batch holds one text.
    """
    graph = Graph(precision)
    add_encoder(graph, arrays, add_embeddings(graph, arrays), output="pieces")
    return finish(graph, "headwater-encoder", ("ids",), {"pieces": HIDDEN})


def finish(graph: Graph, name: str, inputs: tuple[str, ...], outputs: dict[str, int | None]) -> onnx.ModelProto:
    """The checked model."""
    places: list[str | int] = ["batch", "length"]

    def value(output: str, width: int | None) -> onnx.ValueInfoProto:
        integer = output in ("links", "inner_links", "antecedents")
        shape = places if width is None else [*places, width]
        return helper.make_tensor_value_info(output, TensorProto.INT64 if integer else TensorProto.FLOAT, shape)

    given = [helper.make_tensor_value_info(i, TensorProto.INT64, ["batch", "length"]) for i in inputs]
    made = [value(output, width) for output, width in outputs.items()]
    drawn = helper.make_graph(graph.nodes, name, given, made, list(graph.constants.values()))
    model = helper.make_model(drawn, opset_imports=OPSETS, producer_name="headwater")
    model.ir_version = 9
    onnx.checker.check_model(model, full_check=True)
    return model
