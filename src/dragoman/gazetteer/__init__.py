"""Who is known: states, persons, bodies and groups, and who held which office when."""
