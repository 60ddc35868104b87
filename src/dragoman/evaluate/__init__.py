"""Accuracy against gold data: one file per format and metric."""
