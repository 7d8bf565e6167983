"""The river: where everything of it stands on the page, as numbers.

Method: a layered drawing after Sugiyama, Tagawa and Toda (1981, https://doi.org/10.1109/TSMC.1981.4308636) with
the bands of a Sankey diagram: layers by longest path, way-points where a band crosses a layer, barycentre sweeps for
the order, then positions pulled towards their neighbours. Left out: anything random or iterated to convergence, so the
same dossier gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable

from headwater.render.layers import make_layers, order_layers
from headwater.render.lookup import Lookup, Record
from headwater.render.placing import Placing
from headwater.render.shapes import FULL, SMALL, River, Shape
from headwater.render.streams import REST, UNATTRIBUTED, Stream, trace_streams

__all__ = ["FULL", "N_HUES", "SMALL", "River", "Shape", "lay_river"]

N_HUES = 7  # colours a reader can tell apart; further origins share a neutral one
_COLOURLESS = {UNATTRIBUTED: "ou", f"{REST}:origin": "ox"}


def lay_river(
    claims: Iterable[Record], lookup: Lookup, shape: Shape = FULL, hues: dict[str, str] | None = None
) -> River | None:
    """Where the streams of these claims run; ``None`` where there is nothing to draw.

    ``hues`` gives origins the colours they have in another drawing; one without gets the neutral one.
    """
    traced = trace_streams(claims, lookup)
    if not traced.streams:
        return None
    layers = order_layers(make_layers(traced.streams))
    chosen = _pick_hues(traced.streams)
    if hues is not None:
        chosen = {key: hues.get(key, "ox") for key in chosen}
    return Placing(traced, layers, shape, chosen).river()


def _pick_hues(streams: Iterable[Stream]) -> dict[str, str]:
    """A colour class per origin, the heaviest first."""
    weights: dict[str, int] = {}
    for stream in streams:
        weights[stream.path[0]] = weights.get(stream.path[0], 0) + stream.weight
    ranked = sorted((key for key in weights if key not in _COLOURLESS), key=lambda key: (-weights[key], key))
    hues = {key: f"o{at}" if at < N_HUES else "ox" for at, key in enumerate(ranked)}
    return hues | _COLOURLESS
