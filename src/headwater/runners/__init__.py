"""How steps run: one thing at a time here and now, on many machines later. Runners know not what they run."""
