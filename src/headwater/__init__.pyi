from headwater.corpus import Corpus as Corpus
from headwater.corpus import SourcedClaim as SourcedClaim
from headwater.corpus import SourcedStory as SourcedStory
from headwater.corpus import read as read
from headwater.pipeline.reading import RunOptions as RunOptions
from headwater.version import __version__ as __version__
