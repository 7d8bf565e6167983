"""How well a dossier agrees with a hand-made gold; the door is ``evaluate``."""
