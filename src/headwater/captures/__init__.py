"""READ: from a path to captures. The door is ``read.read``."""
