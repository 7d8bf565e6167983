"""What the steps are and in what order. Makers meet here and nowhere else."""
