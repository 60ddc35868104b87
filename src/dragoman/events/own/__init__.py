"""Types and words of the user's own: ontology files and PETRARCH's verb dictionaries."""
