"""The relation network written as an ONNX graph: the same small BERT as the others (training/graph.py), other heads."""

from __future__ import annotations

import numpy as np
import onnx
from graph import OPSETS, Arrays, Graph, Precision, add_embeddings, add_encoder, add_head
from onnx import TensorProto, helper


def build_relations(arrays: Arrays, precision: Precision, outputs: int) -> onnx.ModelProto:
    """ids and segments (0, 1) ``(1, length)`` of ``[CLS] a [SEP] b [SEP]`` -> the first ``outputs`` logits.

    One pair at a time (docs/decisions/0002): the means below are summed in another order in a batch.
    """
    graph = Graph(precision)
    bert = {key.removeprefix("bert."): value for key, value in arrays.items() if key.startswith("bert.")}
    kinds = bert["embeddings.token_type_embeddings.weight"]
    extra = graph.add("Gather", graph.constant("segment", kinds - kinds[0]), "segments")  # the first is in the places
    x = add_encoder(graph, bert, add_embeddings(graph, bert, extra=extra))
    inside_b = graph.add("Cast", "segments", to=TensorProto.FLOAT)
    inside_a = graph.add("Sub", graph.scalar(1.0), inside_b)
    a, b = (_mean(graph, x, inside) for inside in (inside_a, inside_b))
    apart = graph.add("Sub", a, b)
    first = graph.add("Gather", x, graph.constant("first", np.array(0)), axis=1)
    seen = graph.add("Concat", first, apart, graph.add("Abs", apart), graph.add("Mul", a, b), axis=-1)
    inner = graph.add("Gelu", add_head(graph, seen, "dense", arrays))
    product = graph.add("MatMul", inner, graph.constant("out", arrays["out.weight"][:outputs].T))
    graph.add("Add", product, graph.constant("out.bias", arrays["out.bias"][:outputs]), output="logits")
    return _finish(graph, outputs)


def _mean(graph: Graph, x: str, inside: str) -> str:
    """The mean of the pieces where ``inside`` is 1. **Shape** ``(1, HIDDEN)``."""
    row = graph.add("Unsqueeze", inside, graph.ints(1))
    total = graph.add("Squeeze", graph.add("MatMul", row, x), graph.ints(1))
    return graph.add("Div", total, graph.add("ReduceSum", inside, graph.ints(-1), keepdims=1))


def _finish(graph: Graph, outputs: int) -> onnx.ModelProto:
    given = [helper.make_tensor_value_info(i, TensorProto.INT64, ["batch", "length"]) for i in ("ids", "segments")]
    made = [helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch", outputs])]
    drawn = helper.make_graph(graph.nodes, "headwater-relations", given, made, list(graph.constants.values()))
    model = helper.make_model(drawn, opset_imports=OPSETS, producer_name="headwater")
    model.ir_version = 9
    onnx.checker.check_model(model, full_check=True)
    return model
