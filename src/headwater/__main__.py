"""``python -m headwater``: the command, where its folder is not on the path."""

from headwater.cli.main import main

if __name__ == "__main__":
    main()
