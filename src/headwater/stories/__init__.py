"""Stories: which articles are about one event. The door is ``headwater.stories.cluster``."""
