"""Speed against what bounds it, as ratios; see README.md."""
