"""The measured goals: each timing stands beside a floor taken in the same run."""
