internal import AllotModel
internal import LinearPrograms

extension StopSignal {
  /// What ended a search with this signal that is over and was not interrupted.
  var limit: SearchLimit { wasOutOfTime ? .time : .effort }
}
