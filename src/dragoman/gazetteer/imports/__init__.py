"""Other people's files, read into a gazetteer folder of the user's own."""
