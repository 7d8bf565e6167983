"""What keeps assertions apart or sets them against each other, and what moved between those that are alike."""
