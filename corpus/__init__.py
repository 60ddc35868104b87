"""Our own annotated reports: what people write, and how it becomes gold data; see README.md."""
