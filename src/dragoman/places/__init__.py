"""Where: the places of the world's news with their coordinates, and their names in running text.

`gazetteer.lookup` gives the place that a name means; `find.find` the places that a report names. Names of
states are not places here; capitals are, under the kind `capital`.
"""
