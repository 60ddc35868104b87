"""What happened: events from the parse, the cast and the lexicon."""
