"""Words to grammar: one encoder, one pass, every head."""
