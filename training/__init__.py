"""How the weights are made: `python -m training --data FOLDER --out FOLDER`. See README.md here."""
