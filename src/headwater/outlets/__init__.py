"""Outlets, wire services, official bodies and parties: dated facts as data files. The door is ``table.OutletTable``."""
