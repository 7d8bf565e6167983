"""What an article puts forward: propositions with their chains, stances and hedges; the door is ``make``."""
