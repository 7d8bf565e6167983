"""The commands: one file each. ``main`` turns errors into words and exit codes."""
