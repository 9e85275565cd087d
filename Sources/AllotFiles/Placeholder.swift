internal import AllotModel
