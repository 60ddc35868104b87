"""Where: the places of the world's news with their coordinates, and their names in running text.

`lookup` gives the place that a name means; `find` the places that a report names. Names of states are not
places here; capitals are, under the kind `capital`.
"""

from dragoman.places.gazetteer import Place, lookup
from dragoman.places.mentions import PlaceMention, find

__all__ = ["Place", "PlaceMention", "find", "lookup"]
