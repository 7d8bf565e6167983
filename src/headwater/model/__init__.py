"""The reader and the encoder: two small networks, run by onnxruntime on the processor.

The door is ``load``; the weights lie beside it in ``weights/`` and are described in ``docs/model-card.md``.
"""

from headwater.model.encoder import Encoder
from headwater.model.load import load_encoder, load_reader, model_digests
from headwater.model.reader import Reader, Reading

__all__ = ["Encoder", "Reader", "Reading", "load_encoder", "load_reader", "model_digests"]
