"""Who: states, persons, bodies and groups; offices and their holders; coreference."""
