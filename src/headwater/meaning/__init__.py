"""Knowledge of words: pure functions on text that several makers need.

Import from the file named after the noun: ``words``, ``hedges``, ``stance``, ``quantities``, ``times``, ``negation``,
``scripts``, ``difference``. Everything else in this folder is private to it. English only: text in other languages
gives few findings, no errors.
"""
